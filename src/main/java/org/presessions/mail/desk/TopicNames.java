package org.presessions.mail.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.presessions.mail.LetterTopics;
import org.springframework.beans.factory.ObjectProvider;

/// How the States are called that letters are about.
final class TopicNames {
    private TopicNames() {}

    /// By the State as addresses name it; one that nobody knows is left out.
    static Map<String, String> of(ObjectProvider<LetterTopics> known, Collection<LetterTopic> topics, Locale locale) {
        var names = new HashMap<String, String>();
        for (var topic : topics)
            known.forEach(one -> one.name(topic.state(), locale).ifPresent(name -> names.put(topic.state(), name)));
        return names;
    }
}
