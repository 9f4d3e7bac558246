package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.lienthong.clock.Phase;

@Schema(description = "One step of the dossiers that ended in a period.")
record StepItem(
        @Schema(description = "The phase of the legal clock.")
        Phase phase,

        @Schema(description = "Those that went through it.") FigureItem dossiers,

        @Schema(description = "Half of them took so many working days or fewer.")
        int median,

        @Schema(description = "Nine of ten took so many working days or fewer.")
        int ninetieth) {}
