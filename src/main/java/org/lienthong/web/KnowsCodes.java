package org.lienthong.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.SystemId;

/** Asked by the pages: how a document of this door is read now. */
public interface KnowsCodes {

    /** Which mapping reads it; null when none does. */
    @Nullable
    String mapping(SystemId system, String door);

    /** The codes that the field at this place knows, with what they mean; empty where no table is read. */
    Map<String, String> codesAt(SystemId system, String door, String place);
}
