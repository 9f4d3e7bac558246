package org.lienthong.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lienthong.province.Provinces;
import org.lienthong.sandbox.SandboxProvince;

/** The demo over a config root with provinces of different families. */
class DemoProvincesTests {

    @TempDir
    Path root;

    @BeforeEach
    void copyTheRootAndAddProvinces() throws IOException {
        for (String folder : List.of("mappings", "routes")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.createDirectories(root.resolve(file).getParent());
                    Files.copy(file, root.resolve(file));
                }
            }
        }
        String config = Files.readString(Path.of("province-configs/H56.yaml"));
        Files.createDirectories(root.resolve("province-configs"));
        write("H56", config);
        write(
                "H26",
                config.replace("province: H56", "province: H26")
                        .replace("name: Tỉnh Thanh Hóa", "name: Thành phố Hà Nội")
                        .replace("gso: \"38\"", "gso: \"01\"")
                        .replace("family: vbdlis", "family: ilis")
                        .replace("tinhId:", "username: hub\n      clientId: hub-client\n      tinhId:"));
    }

    @Test
    void aSubsetIsServedFromACopyAndTheWholeFromTheRootItself() throws Exception {
        DemoProvinces one = DemoProvinces.choose(root, List.of("H26"));
        Path copy = one.config(root.resolve("copy"));
        assertThat(Provinces.load(copy).findings()).isEmpty();
        assertThat(Provinces.load(copy).provinces().all())
                .extracting(province -> province.code().value())
                .containsExactly("H26");
        assertThat(DemoProvinces.choose(root, List.of("all")).config(root.resolve("copy")))
                .isEqualTo(root);
    }

    @Test
    void everySystemIsPlayedByItsFamilyWithSecretsOfItsOwn() throws Exception {
        DemoProvinces all = DemoProvinces.choose(root, List.of("all"));
        assertThat(all.unplayed()).isEmpty();
        assertThat(all.secrets())
                .contains("H26.lis.client", "H56.portal.inbound")
                .doesNotContain("H56.lis.client");
        Map<String, String> secrets = DemoSecrets.in(root, all.secrets());
        assertThat(DemoSecrets.in(root, all.secrets())).isEqualTo(secrets);
        List<SandboxProvince> provinces = all.provinces(secrets);
        assertThat(provinces).extracting(SandboxProvince::code).containsExactly("H56", "H26");
        SandboxProvince other = provinces.get(1);
        assertThat(other.systems().get("lis").family()).isEqualTo("ilis");
        assertThat(other.systems().get("lis").settings()).containsEntry("clientId", "hub-client");
        assertThat(other.secrets().get("lis.inbound"))
                .isNotBlank()
                .isNotEqualTo(provinces.get(0).secrets().get("lis.inbound"));
    }

    @Test
    void aProvinceThatIsNotThereIsNamedTogetherWithThoseThatAre() {
        assertThatThrownBy(() -> DemoProvinces.choose(root, List.of("H56", "H99")))
                .hasMessageContaining("H99")
                .hasMessageContaining("H56, H26");
    }

    private void write(String code, String config) throws IOException {
        Files.writeString(root.resolve("province-configs/" + code + ".yaml"), config);
    }
}
