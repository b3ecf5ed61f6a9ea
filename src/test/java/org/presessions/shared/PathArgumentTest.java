package org.presessions.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

class PathArgumentTest {
    private static final UUID KNOWN = UUID.fromString("6f1c2f8e-1d0f-4b6e-9a39-1f3d0c8f9b11");

    record Thing(UUID id) {}

    record Special(Thing thing) {}

    private static final class ThingArgument extends PathArgument<Thing> {
        ThingArgument() {
            super(Thing.class);
        }

        @Override
        protected Thing find(HttpServletRequest request) {
            var id = id(request, "id");
            if (!id.equals(KNOWN)) throw new NotFound();
            return new Thing(id);
        }
    }

    private final PathArgument<Thing> argument = new ThingArgument();

    @SuppressWarnings("UnusedMethod") // its parameters are looked at
    private static void handler(Thing thing, Special special) {}

    @Test
    void onlyItsOwnTypeIsGiven() throws NoSuchMethodException {
        var handler = PathArgumentTest.class.getDeclaredMethod("handler", Thing.class, Special.class);
        assertThat(argument.supportsParameter(new MethodParameter(handler, 0))).isTrue();
        assertThat(argument.supportsParameter(new MethodParameter(handler, 1))).isFalse();
    }

    @Test
    void theAddressSaysWhich() throws NoSuchMethodException {
        assertThat(resolved("id", KNOWN.toString())).isEqualTo(new Thing(KNOWN));
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsNoIdIsABadRequest() {
        assertThatThrownBy(() -> resolved("id", UUID.randomUUID().toString())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> resolved("id", "haiti"))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(400));
    }

    @Test
    void aPathWithoutItsNameIsAMistakeOfOurs() {
        assertThatThrownBy(() -> resolved("other", KNOWN.toString()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("no {id} in the handler's path");
    }

    private Object resolved(String name, String text) throws NoSuchMethodException {
        var request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of(name, text));
        var handler = PathArgumentTest.class.getDeclaredMethod("handler", Thing.class, Special.class);
        return argument.resolveArgument(new MethodParameter(handler, 0), null, new ServletWebRequest(request), null);
    }
}
