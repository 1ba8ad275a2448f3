package groundswell.survey;

import groundswell.contact.Merge;
import groundswell.contact.Person;
import groundswell.contact.PersonalRecords;
import groundswell.contact.PersonalRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person said. Of somebody erased the score stays, because the survey's result is made of it. */
@Component
class AnswerRecords implements PersonalRecords {

    private final JdbcClient db;

    AnswerRecords(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Set<String> tables() {
        return Set.of("survey_answer");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        return Map.of("surveyAnswers", PersonalRows.of(db.sql("""
                        select survey, campaign_id as campaign, enrollment_id as run, score, answers, language, at, changed_at
                        from survey_answer
                        where contact_id = :contact
                        order by at, id
                        """).param("contact", person.id())));
    }

    @Override
    public Map<String, Integer> erase(Person person) {
        int rows = db.sql("""
                        update survey_answer
                        set contact_id = :nobody, commented = false,
                            answers = case when score is null then '{}' else jsonb_build_object('score', score) end
                        where contact_id in (:contact, :nobody)
                        """)
                .param("contact", person.id())
                .param("nobody", person.nobody())
                .update();
        return Map.of("survey_answer", rows);
    }

    /** Who answered the same survey twice under two names said it twice: the second invitation gets a number of its own. */
    @Override
    public void move(Merge merge) {
        db.sql("""
                        with moved as (
                            update survey_answer a
                            set contact_id = :to,
                                enrollment_id = case
                                    when a.enrollment_id is null and exists (
                                        select from survey_answer o
                                        where o.contact_id = :to and o.survey = a.survey and o.enrollment_id is null)
                                    then -a.id
                                    else a.enrollment_id
                                end
                            from survey_answer was
                            where a.contact_id = :from and was.contact_id = :from and was.id = a.id
                            returning a.id, was.enrollment_id
                        )
                        select count(note_moved(:merge, 'survey_answer', id, to_jsonb(enrollment_id))) from moved
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .query(Long.class)
                .single();
    }

    @Override
    public void moveBack(Merge merge) {
        db.sql("""
                        update survey_answer a
                        set contact_id = :from, enrollment_id = r.was::bigint
                        from moved_rows(:merge, 'survey_answer') r
                        where a.contact_id = :to and a.id = r.row_id
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .update();
    }
}
