package org.lienthong.web.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.lienthong.operations.Storage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How large everything is, how it grows, and how long the room lasts. */
@Controller
class StoragePage implements Live {

    private final Storage storage;

    StoragePage(Storage storage) {
        this.storage = storage;
    }

    @GetMapping({"/operations/storage", "/fragments/operations/storage"})
    String storage(HttpServletRequest request, Model model) {
        model.addAttribute("forecast", storage.forecast());
        return Faces.following(request, model, this, "operations-storage");
    }

    @Override
    public String name() {
        return "storage";
    }

    /** The samples, not the room that is left: that changes with every file that anybody writes. */
    @Override
    public Object look() {
        Storage.Forecast now = storage.forecast();
        return List.of(now.day(), now.bytes());
    }

    @Override
    public Duration pace() {
        return Duration.ofSeconds(5);
    }
}
