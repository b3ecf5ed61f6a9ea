package org.presessions.shared.trouble;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.presessions.shared.AddressNote;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.installation.HomeDisk;
import org.presessions.shared.limits.TooManyRequests;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// Errors in the reader's language. What nobody foresaw gets a reference number here and its detail in the log.
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private static final int INSUFFICIENT_STORAGE = 507; // RFC 4918

    /// Set on a request that was refused for its size, where it brought text and no file.
    static final String TOO_LONG_A_TEXT = "presessions.too-long-a-text";

    private final RefusedForms forms;
    private final FormAddresses addresses;

    ErrorPages(RefusedForms forms, FormAddresses addresses) {
        this.forms = forms;
        this.addresses = addresses;
    }

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (!(code instanceof Integer status)) return Refusal.of(404, page(404, model)); // asked for as an address
        if (status == 404 && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
            var meant = PublicAddress.meantBy(method(request), path);
            if (meant.isPresent()) return "redirect:" + meant.get();
        }
        var above = pageAbove(status, request);
        if (above.isPresent()) return "redirect:" + above.get();
        addForm(status, request, response, model);
        if (status == INSUFFICIENT_STORAGE) return page(status, model);
        if (status >= 500) return unexpected(request, model);
        model.addAttribute("text", Boolean.TRUE.equals(request.getAttribute(TOO_LONG_A_TEXT)));
        return page(status, model);
    }

    @ExceptionHandler(NotFound.class)
    String notFound(HttpServletRequest request, HttpServletResponse response, Model model) {
        var meant = PublicAddress.meantBy(request.getMethod(), request.getRequestURI());
        if (meant.isPresent()) return "redirect:" + meant.get();
        addForm(404, request, response, model);
        return Refusal.of(404, page(404, model));
    }

    @ExceptionHandler(TooManyRequests.class)
    String tooMany(TooManyRequests limit, HttpServletRequest request, HttpServletResponse response, Model model) {
        addForm(429, request, response, model);
        var seconds = limit.retryAfter().toSeconds() + 1;
        response.setHeader("Retry-After", Long.toString(seconds));
        model.addAttribute("minutes", (seconds + 59) / 60);
        return Refusal.tooOften(page(429, model));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooLarge(Model model) {
        return Refusal.of(413, page(413, model));
    }

    @ExceptionHandler(HomeDisk.Full.class)
    String diskFull(HttpServletRequest request, HttpServletResponse response, Model model) {
        addForm(INSUFFICIENT_STORAGE, request, response, model);
        return Refusal.of(INSUFFICIENT_STORAGE, page(INSUFFICIENT_STORAGE, model));
    }

    /// Of what was asked for: the request for the page of the error is always a GET.
    private static String method(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_METHOD));
    }

    /// An address to which forms are sent, opened as a page: by a bookmark, or by going back.
    private Optional<String> pageAbove(int status, HttpServletRequest request) {
        var isRefused = method(request).equals("GET") && (status == 400 || status == 405);
        return Optional.ofNullable((String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .filter(path -> isRefused && addresses.takesForms(path))
                .map(path -> addresses.pageOf(path.substring(0, path.lastIndexOf('/')), Optional.empty()));
    }

    private void addForm(int status, HttpServletRequest request, HttpServletResponse response, Model model) {
        forms.of(status, request, response).ifPresent(form -> model.addAttribute("form", form));
    }

    private String page(int status, Model model) {
        model.addAttribute("status", status);
        return "shared/trouble/error";
    }

    private String unexpected(HttpServletRequest request, Model model) {
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        var error = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("reference={} address={}", reference, request.getAttribute(AddressNote.ADDRESS), error);
        model.addAttribute("reference", reference);
        return Refusal.of(500, page(500, model));
    }
}
