package org.lienthong.province;

import java.util.List;
import java.util.stream.Stream;
import org.lienthong.mapping.MappingLibrary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads what the files say when the hub starts; with a fault in any of them it does not start. */
@Configuration(proxyBeanMethods = false)
class ProvinceConfiguration {

    /** Both at once, so that whoever mends the files sees every fault together. */
    record Read(MappingLibrary mappings, Provinces provinces) {}

    @Bean
    Read filesBelowTheConfigRoot(FilesSettings files) {
        MappingLibrary.Loaded mappings = MappingLibrary.load(files.config());
        Provinces.Loaded provinces = Provinces.load(files.config(), mappings.library());
        FaultyFiles.refuse(Stream.of(mappings.findings(), provinces.findings())
                .flatMap(List::stream)
                .toList());
        return new Read(mappings.library(), provinces.provinces());
    }

    @Bean
    Provinces provinces(Read files) {
        return files.provinces();
    }

    @Bean
    AdministrativeUnits administrativeUnits(FilesSettings files) {
        return AdministrativeUnits.load(files.config()).units();
    }

    @Bean
    MappingLibrary mappings(Read files) {
        return files.mappings();
    }
}
