package org.presessions.media;

import org.presessions.shared.AddressNote;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Finds who answers for a piece of film before all addresses of the product are looked through, which cost a third of
/// the processor's time that a piece took.
@Component
class MediaMapping extends RequestMappingHandlerMapping {
    MediaMapping() {
        setOrder(Ordered.HIGHEST_PRECEDENCE);
        setInterceptors(new AddressNote());
    }

    @Override
    protected boolean isHandler(Class<?> bean) {
        return bean == MediaController.class;
    }
}
