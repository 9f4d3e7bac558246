package org.lienthong.channels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A program that calls the hub over a bare socket, so that nothing between keeps it from sending what no library sends.
 */
final class Caller {

    private final int port;

    Caller(int port) {
        this.port = port;
    }

    record Answer(int status, Map<String, String> headers, String body) {
        String type() {
            return headers.getOrDefault("content-type", "");
        }
    }

    Answer post(String path, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Length", String.valueOf(body.length));
        return raw("POST " + path + " HTTP/1.1", all, body);
    }

    Answer get(String path) {
        return raw("GET " + path + " HTTP/1.1", Map.of(), new byte[0]);
    }

    /** Exactly these bytes, besides the headers that end the conversation. */
    Answer raw(String firstLine, Map<String, String> headers, byte[] body) {
        StringBuilder head = new StringBuilder(firstLine).append("\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            in.transferTo(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parsed(answer.toByteArray());
    }

    /** Sends this much and hangs up its half; status 0 when the hub says nothing to that. */
    Answer brokenOff(String firstLine, Map<String, String> headers, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(firstLine).append("\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
            socket.shutdownOutput();
            byte[] answer = socket.getInputStream().readAllBytes();
            return answer.length == 0 ? new Answer(0, Map.of(), "") : parsed(answer);
        }
    }

    private static Answer parsed(byte[] bytes) {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = latin.indexOf("\r\n\r\n");
        String[] lines = latin.substring(0, end).split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(java.util.Locale.ROOT), parts[1].strip());
        }
        byte[] body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        boolean chunked = "chunked".equals(headers.get("transfer-encoding"));
        return new Answer(
                Integer.parseInt(lines[0].split(" ")[1]),
                headers,
                new String(chunked ? whole(body) : body, StandardCharsets.UTF_8));
    }

    private static byte[] whole(byte[] chunks) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        String latin = new String(chunks, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (true) {
            int line = latin.indexOf("\r\n", at);
            int size = Integer.parseInt(latin.substring(at, line), 16);
            if (size == 0) {
                return whole.toByteArray();
            }
            whole.write(chunks, line + 2, size);
            at = line + 2 + size + 2;
        }
    }
}
