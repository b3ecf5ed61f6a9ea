package org.presessions.recommendations.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.presessions.recommendations.FollowUp;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.query.FacetLabels;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// One recommendation at its permanent address, with all that the record knows of it.
@Controller
class RecommendationController {
    private static final int SIMILAR = 5;

    private final Recommendations recommendations;
    private final Search search;
    private final FacetLabels labels;
    private final Installation installation;
    private final MessageSource messages;
    private final ObjectProvider<FollowUp.Source> followUps;

    RecommendationController(
            Recommendations recommendations,
            Search search,
            FacetLabels labels,
            Installation installation,
            MessageSource messages,
            ObjectProvider<FollowUp.Source> followUps) {
        this.recommendations = recommendations;
        this.search = search;
        this.labels = labels;
        this.installation = installation;
        this.messages = messages;
        this.followUps = followUps;
    }

    @GetMapping("/recommendations/{id:[0-9]{1,18}}")
    String show(@PathVariable long id, Locale locale, Model model) {
        var recommendation = recommendations.find(id).orElseThrow(NotFound::new);
        model.addAttribute("recommendation", recommendation);
        var words = new Words(messages, locale);
        var spoken = labels.in(words);
        model.addAttribute("labels", spoken);
        if (recommendation.withdrawnAt().isPresent()) return Refusal.gone("recommendations/search/withdrawn");
        var siblings = recommendations.siblings(recommendation);
        var similar = similar(recommendation);
        model.addAttribute("siblings", siblings);
        model.addAttribute("similar", similar);
        model.addAttribute(
                "invented",
                recommendations.invented(
                        Stream.concat(siblings.stream(), similar.stream()).toList()));
        model.addAttribute("paragraph", recommendations.paragraphText(recommendation.content()));
        model.addAttribute(
                "versions",
                new EarlierVersions(words, spoken).of(recommendation.content(), recommendations.pastVersions(id)));
        model.addAttribute(
                "followUps",
                followUps.stream()
                        .flatMap(source -> source.of(recommendation, words).stream())
                        .toList());
        model.addAttribute("origin", recommendations.origin(recommendation));
        model.addAttribute("mentions", recommendations.otherMentions(recommendation));
        model.addAttribute("address", installation.address() + recommendation.path());
        return "recommendations/search/recommendation";
    }

    private List<Recommendation> similar(Recommendation recommendation) {
        return recommendations.inOrder(search.similar(recommendation, SIMILAR));
    }
}
