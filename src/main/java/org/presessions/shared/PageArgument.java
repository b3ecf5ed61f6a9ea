package org.presessions.shared;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// The [Page] for a handler that composes what needs the reader's words. The template is given the same one.
@Component
class PageArgument extends PathArgument<Page> {
    private final PageFactory pages;

    PageArgument(PageFactory pages) {
        super(Page.class);
        this.pages = pages;
    }

    @Override
    protected Page find(HttpServletRequest request) {
        var page = pages.create(request);
        request.setAttribute(Page.class.getName(), page);
        return page;
    }
}
