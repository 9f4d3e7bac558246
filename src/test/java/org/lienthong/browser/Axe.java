package org.lienthong.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** axe-core looks at a page: the rules of WCAG 2.2 up to AA, and its own good habits. */
final class Axe {

    private static final String SCRIPT = AxeBuilder.getAxeScript();

    /** Everything serious or critical, and of the rest what the house asks for. */
    private static final String LOOK = """
            async wanted => {
              const house = ['heading-order', 'page-has-heading-one', 'empty-table-header', 'landmark-one-main'];
              const found = await axe.run(document, Object.assign({resultTypes: ['violations']}, wanted));
              return found.violations
                .filter(rule => ['serious', 'critical'].includes(rule.impact) || house.includes(rule.id))
                .flatMap(rule => rule.nodes.slice(0, 5).map(node =>
                  rule.id + ' (' + rule.impact + '): ' + node.html.slice(0, 160) + ' ' + node.failureSummary
                    .replace(/\\s+/g, ' ')));
            }""";

    private static final Map<String, Object> ALL = Map.of(
            "runOnly", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"));

    private static final Map<String, Object> COLOURS = Map.of("runOnly", List.of("color-contrast"));

    private Axe() {}

    /** What it finds, one line each. */
    static List<String> look(Page page) {
        return look(page, ALL);
    }

    /** The same of nothing but text that can hardly be told from what is behind it. */
    static List<String> lookAtColours(Page page) {
        return look(page, COLOURS);
    }

    private static List<String> look(Page page, Map<String, Object> wanted) {
        if (Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'undefined'"))) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(LOOK, wanted))
                .stream().map(String::valueOf).toList();
    }
}
