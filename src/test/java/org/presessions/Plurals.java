package org.presessions;

import com.ibm.icu.text.MessagePatternUtil;
import com.ibm.icu.text.MessagePatternUtil.ArgNode;
import com.ibm.icu.text.MessagePatternUtil.ComplexArgStyleNode;
import com.ibm.icu.text.MessagePatternUtil.MessageContentsNode;
import com.ibm.icu.text.MessagePatternUtil.MessageNode;
import com.ibm.icu.text.MessagePatternUtil.VariantNode;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether each `{n, plural, …}` of a text has the cases of its language: none that the language does not know, and one
/// for every number up to a thousand.
final class Plurals {
    private static final int COUNTED_TO = 1000;

    private Plurals() {}

    static List<String> mistakes(String text, Locale locale) {
        var rules = PluralRules.forLocale(locale);
        var mistakes = new ArrayList<String>();
        plurals(MessagePatternUtil.buildMessageNode(text)).forEach(style -> {
            var cases =
                    style.getVariants().stream().map(VariantNode::getSelector).collect(Collectors.toSet());
            unknown(cases, rules).forEach(name -> mistakes.add("the language has no case " + name));
            missing(cases, rules).forEach(name -> mistakes.add("the case " + name + " is missing"));
            if (isOneOfNone(style, rules)) mistakes.add("the case one is that of 0 too, and does not say the number");
        });
        return mistakes;
    }

    private static Stream<ComplexArgStyleNode> plurals(MessageNode message) {
        return message.getContents().stream()
                .filter(ArgNode.class::isInstance)
                .map(node -> ((ArgNode) node).getComplexStyle())
                .filter(style -> style != null)
                .flatMap(style -> Stream.concat(
                        Stream.of(style),
                        style.getVariants().stream().flatMap(variant -> plurals(variant.getMessage()))));
    }

    /// In French 0 is counted as 1 is: "une a répondu" is true of one alone.
    private static boolean isOneOfNone(ComplexArgStyleNode style, PluralRules rules) {
        var cases = style.getVariants();
        if (!rules.select(0).equals("one")) return false;
        if (cases.stream().anyMatch(one -> Set.of("=0", "=1").contains(one.getSelector()))) return false;
        return cases.stream()
                .filter(one -> one.getSelector().equals("one"))
                .anyMatch(one -> one.getMessage().getContents().stream()
                        .allMatch(node -> node.getType() == MessageContentsNode.Type.TEXT));
    }

    private static Stream<String> unknown(Set<String> cases, PluralRules rules) {
        return cases.stream()
                .filter(name -> !name.startsWith("=") && !rules.getKeywords().contains(name));
    }

    private static Stream<String> missing(Set<String> cases, PluralRules rules) {
        return IntStream.rangeClosed(1, COUNTED_TO)
                .filter(number -> !cases.contains("=" + number))
                .mapToObj(rules::select)
                .distinct()
                .filter(name -> !cases.contains(name));
    }
}
