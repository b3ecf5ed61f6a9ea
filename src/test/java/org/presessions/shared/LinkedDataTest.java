package org.presessions.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.shared.LinkedData.Thing;
import tools.jackson.databind.json.JsonMapper;

class LinkedDataTest {
    @Test
    void whatPeopleTypedEndsNoElement() {
        var typed = "</script><!-- & \" \\ '";
        var json =
                LinkedData.of(List.of(new Thing("Event").with("name", typed))).json();
        assertThat(json).doesNotContain("<", ">", "&");
        assertThat(JsonMapper.shared().readValue(json, Map.class).get("@graph"))
                .isEqualTo(List.of(Map.of("@type", "Event", "name", typed)));
    }

    @Test
    void whatIsNotKnownIsLeftOut() {
        var event = new Thing("Event").with("startDate", Optional.empty(), Page.GENEVA);
        assertThat(event.values()).isEqualTo(Map.of("@type", "Event"));
        assertThat(LinkedData.NONE.says()).isFalse();
    }
}
