package org.lienthong.browser;

/** How large a page is shown. */
enum Screen {
    PHONE(390, 844),
    DESKTOP(1280, 900);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
