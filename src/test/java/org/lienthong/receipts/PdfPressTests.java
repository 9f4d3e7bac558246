package org.lienthong.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPressTests {

    /** Should markup ever come through, the press itself still fetches nothing. */
    @Test
    void aPageThatAsksForThingsFromOutsideIsPrintedWithoutThem(@TempDir Path folder) throws IOException {
        Path style = Files.writeString(folder.resolve("style.css"), "p::after { content: 'LOADED'; }");
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String outside = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            Drawn drawn = new Drawn(new PdfPress().print("""
                            <html lang="vi"><head><title>x</title>
                            <link rel="stylesheet" href="%1$s/link.css"/><link rel="stylesheet" href="%2$s"/>
                            <style>@import url(%1$s/import.css); @font-face { font-family: F; src: url(%1$s/f.ttf) }
                            body { font-family: Paper; background-image: url(%1$s/back.png) }</style></head>
                            <body><p>Giấy</p><p style="font-family: F, Paper">chữ</p><img src="%1$s/img.png" alt="x"/>
                            <img src="%2$s" alt="y"/><object data="%1$s/o.svg"></object></body></html>
                            """.formatted(outside, style.toUri()), Instant.EPOCH, "x"));

            assertThat(drawn.text(0)).contains("Giấy", "chữ").doesNotContain("LOADED");
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }
}
