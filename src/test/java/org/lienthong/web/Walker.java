package org.lienthong.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Somebody who looks at pages, each once. */
final class Walker {

    private final String who;
    private final Function<String, String> reads;
    private final Map<String, Html> seen = new HashMap<>();

    /** @param reads the page at a path; empty where this one is shown none */
    Walker(String who, Function<String, String> reads) {
        this.who = who;
        this.reads = reads;
    }

    static Walker of(String who, Function<String, Caller.Answer> asks) {
        return new Walker(who, path -> {
            Caller.Answer answer = asks.apply(path);
            return answer.status() == 200 ? answer.body() : "";
        });
    }

    static Walker of(Citizen citizen) {
        return new Walker("a citizen", path -> {
            Citizen.Page page = citizen.get(path);
            return page.status() == 200 && path.startsWith(page.path()) ? page.body() : "";
        });
    }

    /** Null when this one is not shown it. */
    Html page(String path) {
        return seen.computeIfAbsent(path, wanted -> {
            String page = reads.apply(wanted.replaceFirst("#.*", ""));
            return page.isEmpty() ? null : Html.of(page);
        });
    }

    @Override
    public String toString() {
        return who;
    }
}
