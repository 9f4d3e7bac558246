package org.lienthong.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lienthong.dossier.Finding;
import org.lienthong.dossier.ProvinceCode;
import org.lienthong.province.ActivatingProvinces.Order;
import org.lienthong.province.Activation;
import org.lienthong.province.ConfigVersion;
import org.lienthong.province.StandingOfFiles.Standing;

/** H56 is served in its second version, in its third after a step back, and its files differ; H21 has faults; H30 is in no file and in no version. */
final class PlayedVersions implements ActivatesVersions {

    private static final ProvinceCode H21 = new ProvinceCode("H21");
    private static final Finding FAULT = Finding.of("systems.lis.family", "unknown-family", "name a family that exists")
            .at(new Finding.Place("province-configs/H21.yaml", 7, 13));

    /** Digest of the files on disk. */
    static final String DISK = "4e5f";

    private final OutsideWorld.Acts acts;

    PlayedVersions(OutsideWorld.Acts acts) {
        this.acts = acts;
    }

    @Override
    public List<ProvinceCode> provinces() {
        return List.of(H21, OutsideWorld.H56);
    }

    @Override
    public List<Standing> standings() {
        return List.of(
                new Standing(H21, null, true, List.of(FAULT)),
                new Standing(OutsideWorld.H56, version(steppedBack() ? 3 : 2), true, List.of()));
    }

    private boolean steppedBack() {
        return acts.done.contains("rollback H56 operator");
    }

    @Override
    public Activation activate(ProvinceCode province, Order order) {
        acts.done.add("activate " + province + (order.dryRun() ? " dry" : "") + (order.remove() ? " remove" : "")
                + (order.golden().despite() == null
                        ? ""
                        : " despite " + order.golden().despite()) + " " + order.by());
        if (order.shown() != null && !order.shown().equals(DISK)) {
            throw new AssertionError("only what was shown is activated");
        }
        if (province.equals(H21)) {
            return new Activation(province, Activation.State.REFUSED, null, List.of(), List.of(FAULT));
        }
        return new Activation(
                province,
                order.dryRun() ? Activation.State.WOULD_ACTIVATE : Activation.State.ACTIVATED,
                version(order.dryRun() ? 2 : 3),
                List.of("changed province-configs/H56.yaml"),
                List.of());
    }

    @Override
    public Activation rollback(ProvinceCode province, Order order) {
        acts.done.add("rollback " + province + " " + order.by());
        return province.equals(H21)
                ? new Activation(province, Activation.State.NOTHING_BEFORE, null, List.of(), List.of())
                : new Activation(province, Activation.State.ACTIVATED, version(3), List.of(), List.of());
    }

    @Override
    public Files files(ProvinceCode province, Integer version) {
        return new Files(version == null ? DISK : "0a1b", texts(version));
    }

    private static SortedMap<String, String> texts(Integer version) {
        if (version != null && version > 2) {
            throw new NoSuchElementException();
        }
        String lines = "a: 1\nb: 2\nc: 3\nd: 4\ne: 5\nf: 6\n";
        return new TreeMap<>(Map.of(
                "province-configs/H56.yaml",
                version == null ? lines.replace("f: 6", "f: <7>") : lines,
                "same.yaml",
                "x"));
    }

    @Override
    public List<ConfigVersion> versions(ProvinceCode province, int limit) {
        return List.of(version(2));
    }

    static ConfigVersion version(int number) {
        return new ConfigVersion(
                OutsideWorld.H56, number, OutsideWorld.START, "operator", "0a1b", true, number - 1, "files");
    }
}
