package org.lienthong.web.pages.country;

/**
 * A province on the coloured map.
 *
 * @param shade 1 (as it should be) to 4 (worst); 0 when nothing is known
 * @param value its figure, short enough for the map
 * @param told name and figure, for those who do not see it
 * @param href its page
 */
public record Land(String code, String name, Outline outline, int shade, String value, String told, String href) {

    public String path() {
        return outline.path();
    }

    public String islets() {
        return outline.islets();
    }

    public int x() {
        return outline.middle().x();
    }

    public int y() {
        return outline.middle().y();
    }

    public Outline.Box islands() {
        return java.util.Objects.requireNonNull(outline.islands());
    }

    public boolean far() {
        return outline.islands() != null;
    }
}
