package org.lienthong.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lienthong.Hub;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The page of all settings names every one with its default, and no other. */
class SettingsPageTests {

    /** What the commands set themselves. */
    private static final Set<String> BY_COMMAND = Set.of(
            "lienthong.config",
            "lienthong.data",
            "lienthong.activate-at-start",
            "lienthong.access.credentials",
            "lienthong.access.public-address");

    @Test
    void everySettingStandsOnThePageWithItsDefaultAndNoOther() throws IOException {
        TreeMap<String, String> written = new TreeMap<>();
        Files.readAllLines(Path.of("docs/settings.md")).stream()
                .filter(line -> line.startsWith("| `lienthong."))
                .map(line -> line.split("\\|"))
                .forEach(cells -> written.put(plain(cells[1]), plain(cells[2])));

        TreeMap<String, String> real = new TreeMap<>();
        settings().forEach(type -> parameters(type).forEach(one -> {
            String name = prefix(type) + "."
                    + one.getName().replaceAll("([A-Z])", "-$1").toLowerCase();
            DefaultValue value = one.getAnnotation(DefaultValue.class);
            boolean told = value != null && !BY_COMMAND.contains(name);
            real.put(name, told ? String.join(",", value.value()) : written.getOrDefault(name, "nothing"));
        }));

        assertThat(written).isEqualTo(real);
    }

    private static Stream<Class<?>> settings() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scan.findCandidateComponents(Hub.class.getPackageName()).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(SettingsPageTests::load);
    }

    private static Stream<Parameter> parameters(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors()[0].getParameters());
    }

    private static String prefix(Class<?> type) {
        return type.getAnnotation(ConfigurationProperties.class).value();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(String cell) {
        return cell.replace("`", "").strip();
    }
}
