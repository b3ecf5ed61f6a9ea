package org.presessions.demonstration;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.presessions.shared.NotFound;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// For developers: which class answers which address, as the running program knows it.
@Controller
class AddressesController {
    private static final String HOME = "org.presessions.";

    private final Demonstration demonstration;
    private final RequestMappingHandlerMapping handlers;

    AddressesController(
            Demonstration demonstration,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
        this.demonstration = demonstration;
        this.handlers = handlers;
    }

    /// @param room package below the product's own
    record Address(String path, String methods, String room, String handler) {}

    @GetMapping("/demonstration/addresses")
    String list(Model model) {
        if (!demonstration.isOffered()) throw new NotFound();
        model.addAttribute("addresses", addresses());
        return "demonstration/addresses";
    }

    private List<Address> addresses() {
        return handlers.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith(HOME))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .map(path -> address(path, entry.getKey(), entry.getValue())))
                .sorted(Comparator.comparing(Address::path).thenComparing(Address::methods))
                .toList();
    }

    private static Address address(String path, RequestMappingInfo asked, HandlerMethod handler) {
        var type = handler.getBeanType();
        var methods = asked.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return new Address(
                path,
                methods,
                type.getPackageName().substring(HOME.length()),
                type.getSimpleName() + "." + handler.getMethod().getName());
    }
}
