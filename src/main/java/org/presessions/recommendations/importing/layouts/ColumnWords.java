package org.presessions.recommendations.importing.layouts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.presessions.shared.words.Folded;

/// What headings mean in the files that are about: UPR Info's of 2015 and of today, OHCHR's matrices of 2013 to 2025,
/// in
/// English, French and Spanish. Headings are compared folded: without case, marks and spaces.
final class ColumnWords {
    /// A meaning, and the pattern of the headings that have it. The first that fits counts.
    private record Words(Field field, Pattern pattern) {
        static Words of(Field field, String pattern) {
            return new Words(field, Pattern.compile(pattern));
        }
    }

    private static final String GROUP = "(?:rgrp|regionalgroups?|region|grouperegional|gruporegional)";
    private static final String ORGANISATIONS = "(?:orgs?|organi[sz]ations?|organi[zs]aciones)";
    private static final String SUR = "(?:sur|stateunderreview)";
    private static final String RS = "(?:rs|recommendingstate)";

    private static final List<Words> ALL = List.of(
            Words.of(
                    Field.RESPONSE_SOURCE,
                    "sources?(?:of)?(?:the)?positions?|sourcedelaposition|fuentedelaposicion|(?:document)?symbol"),
            Words.of(
                    Field.RESPONSE,
                    "(?:(?:states?)?(?:position|response|reponse|respuesta|posicion|postura)s?)(?!ofthe(?:rs|recommending)).*|status|"
                            + "(?:supported|accepted)(?:or)?noted|responseofthe.*"),
            Words.of(
                    Field.PARAGRAPH,
                    "(?:un)?(?:paragraph|paragraphe|parrafo|para)(?:no|number|numero|n)?|"
                            + "(?:recommendation|recommandation|recomendacion)(?:no|number|numero|n|nr)|numero|number|no|n|nr"),
            Words.of(Field.SUR_GROUP, SUR + GROUP + "|" + GROUP + "(?:ofthe)?" + SUR),
            Words.of(Field.SUR_ORGANISATIONS, SUR + ORGANISATIONS + "|" + ORGANISATIONS + "(?:ofthe)?" + SUR),
            Words.of(Field.RS_GROUP, RS + GROUP + "|" + GROUP + "(?:ofthe)?" + RS),
            Words.of(Field.RS_ORGANISATIONS, RS + ORGANISATIONS + "|" + ORGANISATIONS + "(?:ofthe)?" + RS),
            Words.of(
                    Field.STATE_UNDER_REVIEW,
                    "sur|to|stateunderreview(?:sur)?|(?:state|country)(?:under)?review(?:ed)?|(?:reviewed|examined)(?:state|country)|"
                            + "countryconcerned|countryunderreview|etat(?:partie)?(?:examine|soumisalexamen|faisantlobjetdelexamen)|"
                            + "paysexamine|estado(?:examinado|objetodelexamen)|paisexaminado"),
            Words.of(
                    Field.RECOMMENDING_STATE,
                    "rs|from|recommending(?:state|countr(?:y|ie))s?|recommendingstatess|recommendedby|"
                            + "(?:state|country)(?:making|whichmade)(?:the)?recommendation|"
                            + "etats?(?:auteurs?|recommandants?)(?:dela(?:recommandation)?|desrecommandations)?|"
                            + "pays(?:auteur|recommandant)s?|estados?(?:recomendantes?|autor(?:es)?|queformula.*)"),
            Words.of(
                    Field.TEXT,
                    "(?:recommendations?|recommandations?|recomendacion|recomendaciones)"
                            + "(?:$|(?:text|texte|texto|and|with|et|y|made|received|formul|emise|hecha|recibida|contained|by).*)|"
                            + "text|texte|texto|(?:text|texte|texto)(?:of|de).*(?:recom).*|fulltext"),
            Words.of(
                    Field.ACTION,
                    "action|action(?:category|type|level)|categoriesd?action|categoriedaction|categoriadeaccion"),
            Words.of(
                    Field.SDGS,
                    "(?:relevant|related)?sdgs?(?:goals?|targets?|andtargets|goalsandtargets)?|"
                            + "(?:relevant|related)?sustainabledevelopmentgoals?.*|(?:relevant)?goals|odd(?:pertinents)?|ods(?:pertinentes)?|"
                            + "objectifsdedeveloppementdurable.*|objetivosdedesarrollosostenible.*"),
            Words.of(
                    Field.AFFECTED,
                    "(?:affectedpersons?|groupsofpersons|personsaffected|affectedgroups?|personnesconcernees|groupesdepersonnes|"
                            + "personasafectadas|gruposdepersonas).*"),
            Words.of(
                    Field.THEMES,
                    "(?:fulllist|humanrightsthemes?|themesofhumanrights|listecomplete|listacompleta|themesrelatifsauxdroits|"
                            + "themesdesdroits|temasdederechoshumanos|themesand|themeset|temasy|rightsaffected|rightsand).*|ohchrthemes?"),
            Words.of(
                    Field.ISSUES,
                    "issues?|topics?|tags?|themes?|thematiques?|problematiques?|enjeux|questions?|temas?|asuntos?|cuestiones"),
            Words.of(
                    Field.SESSION,
                    "(?:upr|epu|workinggroup|wg)?sessions?(?:no|number|n|epu|upr)?|sesion|periododesesiones|sessiondugroupe.*"),
            Words.of(Field.KIND, "kind"),
            Words.of(Field.LANGUAGE, "lang|language|langue|idioma"));

    /// What such files also say, and we do not keep.
    private static final Pattern LEFT_OUT = Pattern.compile(
            "assessment.*|evaluation.*|evaluacion.*|(?:comments?|commentaires?|comentarios?|remarks?|remarques?|observations?|"
                    + "observaciones|notes?)(?!.*recommend).*|(?:levelof)?implementation.*|cycle|ciclo|date.*|fecha.*|year|rowid|id|"
                    + "sourcefile|url|link|index|unnamed.*");

    private static final Set<String> OF_ANYBODY = Set.of("rgrp", "org");

    private ColumnWords() {}

    static boolean isLeftOut(String heading) {
        return LEFT_OUT.matcher(Folded.of(heading)).matches();
    }

    /// "Rgrp" and "Org" stand twice: after the State under Review's column, and after the recommending State's.
    static List<Optional<Field>> meanings(List<String> headings) {
        var meanings = new ArrayList<Optional<Field>>();
        var whose = "";
        for (var heading : headings) {
            var folded = Folded.of(heading);
            var meaning = meaning(isOfAnybody(folded) ? whose + folded : folded);
            if (meaning.filter(Field.STATE_UNDER_REVIEW::equals).isPresent()) whose = "sur";
            if (meaning.filter(Field.RECOMMENDING_STATE::equals).isPresent()) whose = "rs";
            meanings.add(meaning.filter(field -> !meanings.contains(Optional.of(field)) || field == Field.ISSUES));
        }
        return meanings;
    }

    private static boolean isOfAnybody(String folded) {
        return OF_ANYBODY.contains(folded) || folded.matches(GROUP) || folded.matches(ORGANISATIONS);
    }

    private static Optional<Field> meaning(String folded) {
        return ALL.stream()
                .filter(words -> words.pattern().matcher(folded).matches())
                .map(Words::field)
                .findFirst();
    }
}
