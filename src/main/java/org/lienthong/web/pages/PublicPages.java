package org.lienthong.web.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The login, which everybody sees. */
@Controller
class PublicPages {

    @GetMapping("/login")
    String login() {
        return "login";
    }
}
