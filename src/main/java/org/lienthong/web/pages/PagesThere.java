package org.lienthong.web.pages;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which pages this hub has, so that nothing leads to a page that is not there. */
@Component
class PagesThere {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile Set<String> paths = Set.of();

    PagesThere(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** @param path without variables */
    boolean has(String path) {
        if (paths.isEmpty()) {
            paths = mappings.getObject().getHandlerMethods().keySet().stream()
                    .flatMap(mapping -> mapping.getPatternValues().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return paths.contains(path);
    }
}
