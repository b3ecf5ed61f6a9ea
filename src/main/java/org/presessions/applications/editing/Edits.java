package org.presessions.applications.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Section;

/// What an editor may do to a questionnaire. What the program reads by name stays in it, whatever is wished.
final class Edits {
    private Edits() {}

    /// Puts a question into the place of the one of its name, else to the end of a part. One that newly keeps some
    /// from applying brings a part of the secretariat's own to the front.
    static Questionnaire put(Questionnaire before, String part, Question question) {
        var after = before.has(question.name()) ? replace(before, question) : add(before, part, question);
        var wasAsked =
                before.question(question.name()).flatMap(Question::eligible).isPresent();
        return question.eligible().isPresent() && !wasAsked ? first(after, question.name()) : after;
    }

    private static Questionnaire replace(Questionnaire before, Question question) {
        return eachPart(
                before,
                section -> section.with(section.questions().stream()
                        .map(other -> other.name().equals(question.name()) ? question : other)
                        .toList()));
    }

    private static Questionnaire add(Questionnaire before, String part, Question question) {
        return eachPart(
                before, section -> section.code().equals(part) ? section.with(and(section, question)) : section);
    }

    /// Behind others that ask who can apply; where it is, if one of its questions depends on another part.
    private static Questionnaire first(Questionnaire whole, String question) {
        var part = whole.sectionWith(question).orElseThrow();
        var place = (int)
                whole.sections().stream().takeWhile(Edits::asksWhoCanApply).count();
        var parts = new ArrayList<>(whole.sections());
        if (part.isOurs() || dependsOnOthers(part) || parts.indexOf(part) < place) return whole;
        parts.remove(part);
        parts.add(place, part);
        return new Questionnaire(parts);
    }

    private static boolean asksWhoCanApply(Section part) {
        return !part.isOurs()
                && part.questions().stream()
                        .anyMatch(question -> question.eligible().isPresent());
    }

    private static boolean dependsOnOthers(Section part) {
        return part.questions().stream()
                .flatMap(question -> question.onlyIf().stream())
                .anyMatch(condition -> !part.has(condition.question()));
    }

    static Questionnaire remove(Questionnaire before, String question) {
        if (Questionnaire.NEEDED.contains(question)) return before;
        return eachPart(
                before, section -> section.keeping(other -> !other.name().equals(question)));
    }

    /// A file that asks all that the program reads takes the place of all; what asks less is added, question by
    /// question.
    static Questionnaire bring(Questionnaire before, Questionnaire brought) {
        if (Questionnaire.NEEDED.stream().allMatch(brought::has)) return brought;
        var after = before;
        for (var part : brought.sections()) {
            if (after.section(part.code()).isEmpty()) after = put(after, part.with(List.of()));
            for (var question : part.questions()) after = put(after, part.code(), question);
        }
        return after;
    }

    /// One place up or down; beyond the end of its part, into the next one that takes typed answers.
    static Questionnaire move(Questionnaire before, String question, Direction direction) {
        var part = before.sectionWith(question).orElseThrow();
        if (part.takesFile()) return before;
        var place = part.fields().indexOf(question) + direction.step();
        if (place >= 0 && place < part.questions().size())
            return eachPart(before, section -> section == part ? swapped(section, place, direction) : section);
        return neighbour(before, part, direction)
                .map(next ->
                        across(before, part, next, before.question(question).orElseThrow(), direction))
                .orElse(before);
    }

    /// Puts a part into the place of the one of its code, else to the end, before the consent.
    static Questionnaire put(Questionnaire before, Section part) {
        if (before.section(part.code()).isPresent())
            return eachPart(before, section -> section.code().equals(part.code()) ? part : section);
        var parts = new ArrayList<>(before.sections());
        parts.add(Math.max(0, parts.size() - 1), part);
        return new Questionnaire(parts);
    }

    /// An empty part goes; one with questions stays.
    static Questionnaire removePart(Questionnaire before, String code) {
        return new Questionnaire(before.sections().stream()
                .filter(section ->
                        !section.code().equals(code) || !section.questions().isEmpty())
                .toList());
    }

    static Questionnaire movePart(Questionnaire before, String code, Direction direction) {
        var place = before.number(code) - 1 + direction.step();
        if (place < 0 || place >= before.sections().size()) return before;
        var parts = new ArrayList<>(before.sections());
        parts.add(place, parts.remove(place - direction.step()));
        return new Questionnaire(parts);
    }

    private static Optional<Section> neighbour(Questionnaire whole, Section part, Direction direction) {
        var parts = whole.sections();
        var from = parts.indexOf(part);
        return IntStream.iterate(from + direction.step(), place -> place + direction.step())
                .takeWhile(place -> place >= 0 && place < parts.size())
                .mapToObj(parts::get)
                .filter(other -> !other.takesFile())
                .findFirst();
    }

    private static Questionnaire across(
            Questionnaire before, Section from, Section to, Question question, Direction direction) {
        var left = from.keeping(other -> other != question);
        var entered = new ArrayList<>(to.questions());
        entered.add(direction == Direction.UP ? entered.size() : 0, question);
        return eachPart(before, section -> section == from ? left : section == to ? to.with(entered) : section);
    }

    private static Section swapped(Section section, int place, Direction direction) {
        var questions = new ArrayList<>(section.questions());
        questions.add(place, questions.remove(place - direction.step()));
        return section.with(questions);
    }

    private static List<Question> and(Section section, Question question) {
        var more = new ArrayList<>(section.questions());
        more.add(question);
        return more;
    }

    private static Questionnaire eachPart(Questionnaire before, UnaryOperator<Section> change) {
        return new Questionnaire(before.sections().stream().map(change).toList());
    }
}
