package groundswell.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.audience.Vocabulary.Function;
import groundswell.audience.Vocabulary.Name;
import groundswell.audience.Vocabulary.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final AudienceRoom room = new AudienceRoom(new Visits());

    @BeforeEach
    void ada_came_yesterday_and_ben_last_year() {
        room.db
                .sql("create table visit (contact_id bigint, page text, at timestamptz, enrollment_id bigint)")
                .update();
        visit(room.contact("Ada", "{}"), "2026-06-14T09:00:00Z", 1);
        visit(room.contact("Ben", "{}"), "2025-06-14T09:00:00Z", 2);
        room.contact("Cleo", "{}");
    }

    private void visit(long contact, String at, long enrollment) {
        room.db
                .sql("insert into visit values (:contact, 'home', cast(:at as timestamptz), :enrollment)")
                .params(Map.of("contact", contact, "at", at, "enrollment", enrollment))
                .update();
    }

    @Test
    void a_name_brings_its_join_once() {
        var condition = room.condition("visits.count > 1 and visits.lastAt != null or visits.count = 0");

        assertThat(condition.joins()).containsOnlyOnce("left join");
        assertThat(room.selected("visits.count = 0")).containsExactly("Cleo");
        assertThat(room.selected("daysSince(visits.lastAt) <= 1")).containsExactly("Ada");
    }

    @Test
    void a_question_takes_arguments_by_place_and_by_name_and_both() {
        assertThat(room.selected("visited(\"home\")")).containsExactly("Ada", "Ben");
        assertThat(room.selected("visited(\"home\", duration(\"P7D\"))")).containsExactly("Ada");
        assertThat(room.selected("visited(\"home\", within: duration(\"P7D\"))"))
                .containsExactly("Ada");
        assertThat(room.selected("visited(within: duration(\"P1Y\"), page: \"home\")"))
                .containsExactly("Ada");
        assertThat(room.selected("visited(\"home\", within: duration(\"P1Y2M\"))"))
                .containsExactly("Ada", "Ben");
    }

    @Test
    void a_negated_question_stays_an_anti_join() {
        assertThat(room.condition("not(visited(\"home\"))").where()).startsWith("(not (exists");
        assertThat(room.selected("not(visited(\"home\", within: duration(\"P7D\")))"))
                .containsExactly("Ben", "Cleo");
    }

    @Test
    void inside_a_campaign_a_question_is_about_this_enrollment() {
        var compiled = (Condition) room.audience.compile("visited(\"home\")", Scope.CAMPAIGN);
        var sql = """
                select c.first_name
                from (values (1, 1), (2, 1), (3, 1)) e (contact_id, id)
                join contact c on c.id = e.contact_id
                %s
                where %s
                """.formatted(compiled.joins(), compiled.where());

        var names = room.db
                .sql(sql)
                .params(compiled.at(room.clock.instant()))
                .query(String.class)
                .list();

        assertThat(names).containsExactly("Ada");
        assertThatThrownBy(() -> room.audience.holdsFor(compiled, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_argument_that_cannot_be_is_refused_with_the_nearest_that_can() {
        var problem = room.problems("visited(\"hom\")").get(0);

        assertThat(problem.message()).isEqualTo("No page is called \"hom\".");
        assertThat(problem.hint()).isEqualTo("Did you mean \"home\"?");
    }

    @Test
    void wrong_arguments_are_refused() {
        assertThat(room.problems("visited()").get(0).message()).isEqualTo("visited needs to know its page.");
        assertThat(room.problems("visited(5)").get(0).message()).isEqualTo("page must be text.");
        assertThat(room.problems("visited(null)").get(0).message()).isEqualTo("page must be text.");
        assertThat(room.problems("visited(\"home\", page: \"home\")").get(0).rule())
                .isEqualTo("arguments");
        assertThat(room.problems("visited(\"home\", within: \"P7D\")").get(0).hint())
                .isEqualTo("Write duration(\"P7D\").");
        assertThat(room.problems("visited(\"home\", within: duration(\"-P7D\"))")
                        .get(0)
                        .rule())
                .isEqualTo("duration");
    }

    @Test
    void a_statement_that_takes_too_long_is_stopped_and_says_so() {
        var counted = room.audience.count("slow()");

        assertThat(counted.count()).isNull();
        assertThat(counted.problems()).extracting(Problem::rule).containsExactly("time");
    }

    private static final class Visits implements Vocabulary {

        private static final String JOIN = """
                left join (
                    select contact_id, count(*) as visits, max(at) as last_at
                    from visit
                    group by contact_id
                ) v on v.contact_id = c.id""";

        @Override
        public List<Name> names() {
            return List.of(
                    new Name("visits.count", FeelType.NUMBER, "coalesce(v.visits, 0)", JOIN),
                    new Name("visits.lastAt", FeelType.DATE_TIME, "v.last_at", JOIN));
        }

        @Override
        public List<Function> functions() {
            return List.of(
                    new Function(
                            "visited",
                            FeelType.BOOLEAN,
                            List.of(
                                    Parameter.required("page", FeelType.TEXT),
                                    Parameter.optional("within", FeelType.DAYS)),
                            """
                            exists (
                                select from visit x
                                where x.contact_id = c.id and x.page = :page and x.at >= :within
                            )""",
                            """
                            exists (
                                select from visit x
                                where x.contact_id = c.id and x.enrollment_id = e.id
                                  and x.page = :page and x.at >= :within
                            )"""),
                    new Function("slow", FeelType.BOOLEAN, List.of(), "pg_sleep(20) is null", "false"));
        }

        @Override
        public Set<String> valuesOf(String parameter) {
            return parameter.equals("page") ? Set.of("home", "pricing") : Set.of();
        }
    }
}
