package org.lienthong.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lienthong.dossier.NationalMessage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Documents become national messages: by mapping file, by hand, and by what people would pick instead. The {@code Only}
 * variants leave out the last step of the others, from their JSON to the message.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Benchmark)
public class MappingBenchmark {

    private final Race race = new Race();
    private final Others others = new Others();
    private final byte[] portal = Documents.portal();
    private final byte[] counter = Documents.counter();
    private final byte[] rows = Documents.rows();

    @Benchmark
    public List<NationalMessage> jsonByMapping() {
        return race.portal(portal);
    }

    @Benchmark
    public List<NationalMessage> jsonByHand() {
        return PortalByHand.read(portal);
    }

    @Benchmark
    public List<NationalMessage> jsonByJslt() {
        return Race.messages(others.jslt(portal));
    }

    @Benchmark
    public String jsonByJsltOnly() {
        return others.jslt(portal);
    }

    @Benchmark
    public String jsonByJoltOnly() {
        return others.jolt(portal);
    }

    @Benchmark
    public List<NationalMessage> xmlByMapping() {
        return race.counter(counter);
    }

    @Benchmark
    public NationalMessage xmlByHand() {
        return CounterByHand.read(counter);
    }

    @Benchmark
    public List<NationalMessage> xmlByXslt() {
        return Race.messages(others.xslt(counter));
    }

    @Benchmark
    public String xmlByXsltOnly() {
        return others.xslt(counter);
    }

    @Benchmark
    public List<NationalMessage> rowsByMapping() {
        return race.rows(rows);
    }

    @Benchmark
    public String rowsByJsltOnly() {
        return others.jsltRows(rows);
    }

    @Benchmark
    public List<NationalMessage> rowsByHand() {
        return RowsByHand.read(rows);
    }
}
