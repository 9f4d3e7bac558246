package org.lienthong.mapping;

import org.lienthong.dossier.Finding;
import org.lienthong.dossier.Finding.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** One walk through a JSON document. */
final class JsonWalk {

    private static final String ONE_VALUE = "one value is expected here, not a list or an object";
    private static final String LIST = "a list is expected here";
    private static final String OBJECT = "an object is expected here";

    private final Documents documents;
    private final Documents.Walk walk;
    private final boolean places;
    private final JsonParser parser;
    private int items;

    JsonWalk(Documents documents, Documents.Walk walk, byte[] bytes) {
        this.documents = documents;
        this.walk = walk;
        this.places = walk.places();
        this.parser = HardenedJson.parserForNamesOnce(bytes);
    }

    void document() {
        try {
            JsonToken first = parser.nextToken();
            Capture capture = new Capture(documents.document(), null, 0);
            LocalNode root = documents.document().root;
            if (first != (root.each ? JsonToken.START_ARRAY : JsonToken.START_OBJECT)) {
                throw refused("shape", root.each ? LIST : OBJECT);
            }
            note(capture);
            value(root, first, capture);
            if (parser.nextToken() != null) {
                throw refused("unreadable-document", "something follows the end of the document; send one document");
            }
            documents.end(capture, walk);
        } catch (JacksonException e) {
            throw new UnreadableDocument(HardenedJson.finding(e, Documents.NAME));
        } finally {
            parser.close();
        }
    }

    private void value(LocalNode node, JsonToken token, Capture capture) {
        switch (token) {
            case START_OBJECT -> object(node, capture);
            case START_ARRAY -> array(node, capture);
            case VALUE_NULL -> {}
            default -> scalar(node, capture);
        }
    }

    private void object(LocalNode node, Capture capture) {
        if (node.slot != LocalNode.NONE) {
            fault(node, capture, ONE_VALUE);
        }
        if (node.parts != null || node.positioned != null) {
            fault(node, capture, LIST);
            skip(JsonToken.START_OBJECT);
            return;
        }
        NamesOnce names = new NamesOnce();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            LocalNode child = node.child(name);
            if (child == null || node.anyCase ? names.again(name) : names.again(child.number)) {
                throw repeated();
            }
            JsonToken token = parser.nextToken();
            if (child != null) {
                value(child, token, capture);
            } else if (walk.unread() == null || documents.format() == Format.ROWS && capture.around == null) {
                skip(token);
            } else {
                pass(token, capture, node.path + "." + name);
            }
        }
    }

    private void array(LocalNode node, Capture capture) {
        if (node.parts != null) {
            parts(node, node.parts, capture);
        } else if (node.positioned != null) {
            position(node, node.positioned, capture);
        } else {
            fault(node, capture, node.slot != LocalNode.NONE ? ONE_VALUE : OBJECT);
            skip(JsonToken.START_ARRAY);
        }
    }

    private void parts(LocalNode node, LocalScope scope, Capture capture) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (node.each) {
                Capture item = new Capture(scope, capture, items++).counted();
                note(item);
                value(scope.root, token, item);
                walk.items().accept(item);
            } else if (token != JsonToken.VALUE_NULL) {
                Capture part = capture.part(node, scope);
                note(part);
                value(scope.root, token, part);
            }
        }
    }

    private void position(LocalNode node, LocalNode positioned, Capture capture) {
        int index = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (node.position == LocalPath.LAST) {
                capture.forget(positioned);
                value(positioned, token, capture);
            } else if (node.position == index) {
                value(positioned, token, capture);
            } else {
                skip(token);
            }
            index++;
        }
    }

    private void scalar(LocalNode node, Capture capture) {
        if (node.slot != LocalNode.NONE) {
            TokenStreamLocation at = places ? parser.currentTokenLocation() : null;
            capture.put(node, parser.getString(), at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        } else if (SafeText.clean(parser.getString()) != null) {
            fault(node, capture, node.parts != null || node.positioned != null ? LIST : OBJECT);
        }
    }

    /** Passes over what nobody reads; tells its leaves when somebody wants to know. */
    private void pass(JsonToken token, Capture capture, String path) {
        if (token == JsonToken.START_OBJECT) {
            NamesOnce names = new NamesOnce();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                once(names, name);
                pass(parser.nextToken(), capture, path + "." + name);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken part = parser.nextToken(); part != JsonToken.END_ARRAY; part = parser.nextToken()) {
                pass(part, capture, path + "[*]");
            }
        } else if (walk.unread() != null) {
            walk.unread().leaf(capture.generalPath() + path);
        }
    }

    private void skip(JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            NamesOnce names = new NamesOnce();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                once(names, name);
                skip(parser.nextToken());
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (JsonToken part = parser.nextToken(); part != JsonToken.END_ARRAY; part = parser.nextToken()) {
                skip(part);
            }
        }
    }

    private void once(NamesOnce names, String name) {
        if (names.again(name)) {
            throw repeated();
        }
    }

    private UnreadableDocument repeated() {
        return refused("repeated", HardenedJson.REPEATED);
    }

    private void note(Capture capture) {
        if (places) {
            TokenStreamLocation at = parser.currentTokenLocation();
            capture.line = at.getLineNr();
            capture.column = at.getColumnNr();
        }
    }

    private void fault(LocalNode node, Capture capture, String text) {
        TokenStreamLocation at = parser.currentTokenLocation();
        capture.fault(node, "shape", text, at.getLineNr(), at.getColumnNr());
    }

    private UnreadableDocument refused(String rule, String text) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new UnreadableDocument(new Finding(
                "$",
                rule,
                text,
                new Place(Documents.NAME, Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()))));
    }
}
