package org.lienthong.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lienthong.province.PartnerSystem;
import org.lienthong.province.Province;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * What {@code serve} would be told of its partners from outside: secrets, addresses and times, from the environment, system
 * properties and files that these import. Nothing else of it is taken over, least of all the database.
 */
final class OutsideSettings {

    private static final String CHANNELS = "lienthong.channels";

    private final Path data;

    /** @param data the data folder of the hub that serves */
    OutsideSettings(Path data) {
        this.data = data.toAbsolutePath().normalize();
    }

    /** By the names below {@code lienthong.channels}; relative folders of these provinces are those of the hub that serves. */
    Map<String, String> channels(List<Province> provinces) {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        ConfigurationPropertySources.attach(environment);
        Map<String, String> channels = new HashMap<>(Binder.get(environment)
                .bind(CHANNELS, Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        provinces.stream()
                .flatMap(province -> province.systems().stream())
                .filter(system -> isBelowTheData(system.address()))
                .filter(system -> channels.keySet().stream().noneMatch(name -> same(name, name(system))))
                .forEach(system -> channels.put(name(system), below(system.address())));
        return channels;
    }

    private static String name(PartnerSystem system) {
        return "addresses." + system.id().province() + "." + system.id().name();
    }

    /** Case and dashes do not count, as the environment has neither. */
    private static boolean same(String one, String other) {
        return one.replace("-", "").equalsIgnoreCase(other.replace("-", ""));
    }

    private static boolean isBelowTheData(URI address) {
        return "file".equals(address.getScheme())
                && address.isOpaque()
                && !Path.of(address.getSchemeSpecificPart()).isAbsolute();
    }

    private String below(URI address) {
        return data.resolve(address.getSchemeSpecificPart()).toUri().toString().replaceFirst("/$", "");
    }
}
