package org.lienthong.web;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.ActivatingProvinces.Order;
import org.lienthong.province.Activation;
import org.lienthong.province.ConfigVersion;
import org.lienthong.province.StandingOfFiles.Standing;

/** Asked by the interface: what is in force in each province, and bringing the files into force. */
public interface ActivatesVersions {

    /** How every province stands that has a config file or a version, in the order of their codes; reads the files. */
    List<Standing> standings();

    /** Every province that has a config file or a version. */
    List<ProvinceCode> provinces();

    /** Brings into force what the files of this province say now; other provinces are not touched. */
    Activation activate(ProvinceCode province, Order order);

    /** Brings the version before into force; once more goes one further step back. */
    Activation rollback(ProvinceCode province, Order order);

    /**
     * The files of a version of this province.
     *
     * @param version null: as they are on disk now
     * @throws java.util.NoSuchElementException when there is no such version
     */
    Files files(ProvinceCode province, @Nullable Integer version);

    /**
     * Files at one moment.
     *
     * @param digest names exactly these files, for {@link Order#only}
     * @param texts by their paths
     */
    record Files(String digest, SortedMap<String, String> texts) {}

    /** The versions of a province, the newest first. */
    List<ConfigVersion> versions(ProvinceCode province, int limit);
}
