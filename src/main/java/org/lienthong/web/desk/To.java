package org.lienthong.web.desk;

import org.springframework.web.util.UriComponentsBuilder;

/** Leads a browser on after a form. */
final class To {

    private To() {}

    /** @param path with {@code {code}} and perhaps {@code {id}} */
    static String page(String path, OpenedDossiers.One one, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = one.code();
        System.arraycopy(more, 0, values, 1, more.length);
        return "redirect:"
                + UriComponentsBuilder.fromPath(path)
                        .queryParam("province", one.province().value())
                        .encode()
                        .build(values)
                        .toASCIIString();
    }
}
