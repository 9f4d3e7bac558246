package org.lienthong.province;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the versions together, and brings them into force at the start. */
@Configuration(proxyBeanMethods = false)
class ProvinceConfiguration {

    @Bean
    FilesOnDisk filesOnDisk(FilesSettings files) {
        return new FilesOnDisk(files.config());
    }

    /** Not to be had before the start has brought something into force. */
    @Bean
    ServedVersions inForce(FilesSettings files, FilesOnDisk disk, ConfigVersions versions, Clock clock) {
        ServedVersions served = new ServedVersions(versions);
        new StartingVersions(
                        versions,
                        served,
                        new ActivatingProvinces(disk, versions, served, () -> Ways.NONE, clock),
                        new StandingOfFiles(disk, versions, served))
                .start(files);
        return served;
    }

    @Bean
    ActivatingProvinces activatingProvinces(
            FilesOnDisk disk, ConfigVersions versions, ServedVersions served, ObjectProvider<Ways> ways, Clock clock) {
        return new ActivatingProvinces(disk, versions, served, () -> ways.getIfAvailable(() -> Ways.NONE), clock);
    }

    @Bean
    NeverRehearsed neverRehearsed(FilesOnDisk disk, ServedVersions served, Rehearsals rehearsals) {
        return new NeverRehearsed(disk, served, rehearsals);
    }

    @Bean
    AdministrativeUnits administrativeUnits(FilesSettings files) {
        return AdministrativeUnits.load(files.config()).units();
    }

    @Bean
    StandingOfFiles standingOfFiles(FilesOnDisk disk, ConfigVersions versions, ServedVersions served) {
        return new StandingOfFiles(disk, versions, served);
    }
}
