package org.lienthong.web.operations;

import org.lienthong.operations.Storage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How large everything is, how it grows, and how long the room lasts. */
@Controller
class StoragePage {

    private final Storage storage;

    StoragePage(Storage storage) {
        this.storage = storage;
    }

    @GetMapping("/operations/storage")
    String storage(Model model) {
        model.addAttribute("forecast", storage.forecast());
        Faces.of(model);
        return "operations-storage";
    }
}
