package org.presessions.statements.writing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.presessions.statements.earlier.EarlierSearch;
import org.presessions.statements.text.StatementText;

/// What the pressed button of the speaker's form asks for, besides saving: to add or remove an issue, to look for
/// earlier recommendations, to speak of some of them or no longer, to hand in.
record StatementAct(String name, Optional<EarlierSearch> search, List<Long> picked, boolean isAskedAnew) {
    private static final Pattern REMOVE = Pattern.compile("remove-(\\d{1,2})");
    private static final Pattern FIND = Pattern.compile("find-(\\d{1,2})");
    private static final Pattern DROP = Pattern.compile("drop-(\\d{1,2})-([1-9]\\d{0,17})");
    private static final String NUMBER = "[1-9]\\d{0,17}";

    static StatementAct in(Map<String, List<String>> sent) {
        var search = EarlierSearch.in(sent);
        var picked = sent.getOrDefault("pick", List.of()).stream()
                .filter(number -> number.matches(NUMBER))
                .map(Long::valueOf)
                .toList();
        var name = sent.getOrDefault("act", List.of("save")).getFirst();
        return new StatementAct(
                name,
                search,
                picked,
                search.filter(wanted -> wanted.isOtherThan(sent)).isPresent());
    }

    boolean isHandIn() {
        return name.equals("hand-in");
    }

    /// @param known which of some recommendations a statement on its State may speak of
    StatementText edited(StatementText content, Function<Collection<Long>, Set<Long>> known) {
        if (name.equals("add")) return content.plusBlock();
        var remove = REMOVE.matcher(name);
        if (remove.matches()) return content.withoutBlock(Integer.parseInt(remove.group(1)));
        var drop = DROP.matcher(name);
        if (drop.matches()) return content.notFollowing(Integer.parseInt(drop.group(1)), Long.parseLong(drop.group(2)));
        if (name.equals("pick") && search.isPresent())
            return content.following(search.get().block(), known.apply(picked));
        return content;
    }

    /// Where in the page it goes on: what follows its address.
    String next() {
        var find = FIND.matcher(name);
        if (find.matches())
            return EarlierSearch.onIssue(Integer.parseInt(find.group(1))).address();
        var drop = DROP.matcher(name);
        if (drop.matches()) return "#cited-" + drop.group(1);
        if (name.equals("add")) return "#add-issue";
        if (REMOVE.matcher(name).matches()) return "#blocks";
        if (name.equals("close") && search.isPresent())
            return "#cited-" + search.get().block();
        var goesOnLooking = name.equals("find") || name.equals("pick") || name.equals("save") && isAskedAnew;
        return search.filter(wanted -> goesOnLooking)
                .map(EarlierSearch::address)
                .orElse("#saved");
    }
}
