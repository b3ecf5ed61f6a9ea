package org.presessions.files;

import org.presessions.shared.Refusal;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Who asks this node for a file that another has is told so, and may ask again: the next answer may come from there.
@ControllerAdvice
class FileElsewherePage {
    @ExceptionHandler(FileElsewhere.class)
    String show(Model model) {
        model.addAttribute("status", 503);
        return Refusal.elsewhere("shared/trouble/error");
    }
}
