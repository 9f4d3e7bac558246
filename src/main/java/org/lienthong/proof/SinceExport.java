package org.lienthong.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/**
 * Whether what an earlier export holds still stands in the database: each chain as far as it reached then, and each root. Only this
 * shows that the newest part of everything was cut off and the ends set back to fit. The chain that leads to a seal is what
 * {@link VerifyingLedger} verifies, and the file itself {@link VerifyingFile}; both come first.
 */
public final class SinceExport {

    private final JdbcClient jdbc;
    private final Consumer<Flaw> flaws;

    SinceExport(JdbcClient jdbc, Consumer<Flaw> flaws) {
        this.jdbc = jdbc;
        this.flaws = flaws;
    }

    /**
     * @param province only this chain; null: all of the file
     * @return how many chains of the file go on in the database
     */
    public int verify(Path export, @Nullable String province) throws IOException {
        int going = 0;
        try (BufferedReader in = Files.newBufferedReader(export)) {
            BoundedLines lines = new BoundedLines(in);
            for (String line = lines.next(); line != null; line = lines.next()) {
                ExportLine read = read(line);
                if (read == null) {
                    continue; // named when the file itself was verified
                }
                if (read.root() != null && wanted(province, read.root().province())) {
                    root(read.root());
                } else if (read.chain() != null && wanted(province, read.chain().province())) {
                    going += chain(read.chain()) ? 1 : 0;
                }
            }
        }
        return going;
    }

    private static boolean wanted(@Nullable String asked, String province) {
        return asked == null || asked.equals(province);
    }

    private boolean chain(Chain then) {
        if (then.position() == 0) {
            return true;
        }
        Optional<Digest> now = one(
                "select hash from event_seal where province = ? and position = ?", then.province(), then.position());
        if (now.isEmpty()) {
            flaws.accept(Flaw.of(Flaw.Kind.CHAIN_CUT_OFF, then.province(), then.position()));
        } else if (!now.get().equals(then.hash())) {
            flaws.accept(Flaw.of(Flaw.Kind.CHAIN_REWRITTEN, then.province(), then.position()));
        }
        return now.filter(then.hash()::equals).isPresent();
    }

    private void root(DayRoot then) {
        Optional<Digest> now =
                one("select hash from day_root where province = ? and on_day = ?", then.province(), then.day());
        if (now.isEmpty()) {
            flaws.accept(Flaw.of(Flaw.Kind.ROOT_DROPPED, then, ""));
        } else if (!now.get().equals(then.hash())) {
            flaws.accept(Flaw.of(Flaw.Kind.ROOT_CHANGED, then, ""));
        }
    }

    private Optional<Digest> one(String sql, Object... of) {
        return jdbc.sql(sql)
                .params(List.of(of))
                .query((row, number) -> Columns.digest(row, "hash"))
                .optional();
    }

    private static @Nullable ExportLine read(String line) {
        try {
            return ExportLine.JSON.readValue(line, ExportLine.class);
        } catch (JacksonException | IllegalArgumentException | NullPointerException changed) {
            return null;
        }
    }
}
