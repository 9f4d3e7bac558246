package org.lienthong.province;

import java.util.List;
import java.util.stream.Collectors;
import org.lienthong.dossier.Finding;
import org.lienthong.mapping.MappingLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads what the files say when the hub starts; with a fault in any of them it does not start. */
@Configuration(proxyBeanMethods = false)
class ProvinceConfiguration {

    @Bean
    Provinces provinces(FilesSettings files) {
        Provinces.Loaded loaded = Provinces.load(files.config());
        refuse(loaded.findings());
        return loaded.provinces();
    }

    @Bean
    MappingLibrary mappings(FilesSettings files) {
        MappingLibrary.Loaded loaded = MappingLibrary.load(files.config());
        refuse(loaded.findings());
        return loaded.library();
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new FaultyFiles(findings.stream().map(Finding::line).collect(Collectors.joining("\n  ", "\n  ", "")));
        }
    }

    /** Configs, profiles or mappings with faults; `./lienthong check` lists them too. */
    static final class FaultyFiles extends IllegalStateException {
        FaultyFiles(String findings) {
            super("The files below the config root have faults; mend them and start again:" + findings);
        }
    }
}
