package groundswell.testing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody of whom every module knows something: a row in each table about contacts. Whoever adds such a table adds a
 * row here, or the test of personal records fails.
 */
public final class WholePerson {

    private final JdbcClient db;
    private final long campaign;

    /** The campaign is published, so it has a version and mailings. */
    public WholePerson(JdbcClient db, long campaign) {
        this.db = db;
        this.campaign = campaign;
    }

    /** All numbers of his rows are made from the contact's; his run stands in the campaign still when {@code inside}. */
    public void fill(long contact, String name, boolean inside) {
        List.of(WHO, SAID, CHOSE, BOUGHT, TRAVELS, WAS_WRITTEN_TO, DID, HAPPENS, ANSWERED, LEAD, FILES)
                .forEach(sql -> db.sql(sql)
                        .param("id", contact)
                        .param("name", name)
                        .param("address", name.toLowerCase(java.util.Locale.ROOT) + "@probe.example")
                        .param("campaign", campaign)
                        .param("inside", inside)
                        .update());
    }

    private static final String WHO = """
            insert into contact (id, external_id, email, email_key, first_name, last_name, attributes, created_at, updated_at)
            values (:id, 'shop-' || :id, :address, :address, :name, 'Probe', jsonb_build_object('tea', :name), now(), now())
            """;

    private static final String SAID = """
            with said as (
                insert into consent_entry (contact_id, topic, given, at, how, source, wording, ip)
                values (:id, 'newsletter', true, '2026-01-01T10:00Z', 'form', '/f/news', 'Yes, write to ' || :name, '203.0.113.9')
            ),
            asked as (
                insert into consent_request (contact_id, topic, at, source, wording, ip)
                values (:id, 'offers', '2026-01-02T10:00Z', '/f/offers', 'Offers for ' || :name, '203.0.113.9')
            ),
            letter as (
                insert into consent_asking (contact_id, at) values (:id, '2026-01-02T10:00Z')
            )
            insert into suppression (address_key, reason, at, until, note)
            values (:address, 'SOFT_BOUNCES', '2026-01-03T10:00Z', '2027-01-03T10:00Z', 'said ' || :address)
            """;

    private static final String CHOSE = """
            with prefers as (
                insert into contact_preference (contact_id, frequency, paused_until, changed_at)
                values (:id, case when :id % 2 = 0 then 'WEEKLY' else 'MONTHLY' end, '2027-01-01T10:00Z', now())
            ),
            left_because as (
                insert into withdrawal_reason (entry_id, contact_id, topic, at, reason, comment)
                values (7000 + :id, :id, 'newsletter', now(), 'OTHER', 'Because I am ' || :name)
            ),
            moves as (
                insert into address_request (contact_id, address, address_key, at, ip)
                values (:id, 'new.' || :address, 'new.' || :address, now(), '203.0.113.9')
            ),
            moved as (
                insert into contact_address (contact_id, email, email_key, became, until)
                values (:id, 'old.' || :address, 'old.' || :address, :address, now())
            ),
            lifted as (
                insert into suppression_removal (address_key, reason, removed_at, removed_by, why)
                values (:address, 'MANUAL', now(), 'admin', :name || ' asked for it')
            ),
            changed as (
                insert into contact_changed (contact_id) values (:id)
            ),
            list as (
                insert into segment (key, name, description, kind, followed, updated_at)
                values ('list-' || :id, 'List', '', 'FIXED', false, now())
                on conflict (key) do update set name = excluded.name
                returning id
            ),
            stands as (
                insert into customer_standing (contact_id, stage, calculated_at) values (:id, 'account', now())
            )
            insert into segment_member (segment_id, contact_id, since) select id, :id, now() from list
            """;

    private static final String BOUGHT = """
            with bought as (
                insert into customer_order (contact_id, external_id, ordered_at, currency, total)
                values (:id, 'order-' || :id, '2026-01-05T10:00Z', 'EUR', 10 + :id)
                returning id
            )
            insert into order_line (contact_id, order_id, line_no, sku, category, quantity, price)
            select :id, id, 1, 'tea-1', 'tea', 1, 10 + :id from bought
            """;

    private static final String TRAVELS = """
            with version as (
                select max(id) as id from campaign_version where campaign_id = :campaign
            ),
            wave as (
                insert into wave (id, version_id, element_id, people, visit, created_at, ended_at)
                select 1000 + :id, id, 'Activity_SendWinBackLetter', 1, 1, now(), case when :inside then null else now() end
                from version
            ),
            step as (
                insert into wave_step (wave_id, visit, version_id, element_id, people, arrived_at)
                select 1000 + :id, 1, id, 'Activity_SendWinBackLetter', 1, now() from version
            ),
            run as (
                insert into enrollment (id, campaign_id, contact_id, entry_no, wave_id, entered_at)
                values (2000 + :id, :campaign, :id, 1, 1000 + :id, now())
            ),
            moved as (
                insert into enrollment_move (enrollment_id, from_wave, to_wave, at)
                values (2000 + :id, 1, 1000 + :id, now())
            ),
            decided as (
                insert into decision_result (enrollment_id, decision, contact_id, points, rules, problem, at)
                values (2000 + :id, 'lead-score', :id, 40, '{a,b}', 'about ' || :name, now())
            ),
            condition as (
                insert into condition_held (campaign_id, contact_id) values (:campaign, :id)
            )
            insert into event_held (campaign_id, contact_id, kind, at, data)
            values (:campaign, :id, 'visited', now(), jsonb_build_object('who', :name))
            """;

    private static final String WAS_WRITTEN_TO = """
            with mailing as (
                select min(id) as id from mailing where campaign_id = :campaign
            ),
            sent as (
                insert into message (id, mailing_id, contact_id, enrollment_id, visit, state, queued_at, next_attempt_at, sent_at,
                                     reason)
                select 3000 + :id, id, :id, 2000 + :id, 1, 'SENT', now(), now(), now(), '250 ok ' || :address from mailing
                union all
                select 4000 + :id, id, :id, 2000 + :id, 2, 'QUEUED', now(), now(), null, null from mailing
            )
            insert into delivery_attempt (message_id, attempt_no, lease_token, handoff_at, outcome, smtp_code, reply)
            values (3000 + :id, 1, 1, now(), 'SENT', 250, '250 2.1.5 ' || :address || ' ok')
            """;

    private static final String DID = """
            insert into touchpoint (contact_id, kind, at, verdict, message_id, enrollment_id, campaign_id, template, url,
                                    user_agent, ip, data, source_id)
            values (:id, 'CLICK', now(), 'HUMAN', 3000 + :id, 2000 + :id, :campaign, 'win-back-letter',
                    'https://shop.example/', 'Browser of ' || :name, '203.0.113.9', null, null),
                   (:id, 'form.sent', now(), 'HUMAN', null, null, null, null, null, null, null,
                    jsonb_build_object('form', 'demo', 'message', 'I am ' || :name), 'form-1')
            """;

    private static final String HAPPENS = """
            with came_back as (
                insert into returned_mail (key, door, received_at, kind, deed, contact_id, message_id, address_key, sender,
                                           subject, body, words, raw)
                values ('sha256:' || :id, 'smtp', now(), 'REPLY', 'KEPT_REPLY', :id, 3000 + :id, :address, :address,
                        'Re: Tea', 'Yours, ' || :name, null, convert_to('From: ' || :address, 'UTF8'))
            )
            insert into touchpoint_inbox (contact_id, kind, at, data)
            values (:id, 'form.sent', now(), jsonb_build_object('message', 'I am ' || :name))
            """;

    private static final String ANSWERED = """
            insert into survey_answer (contact_id, survey, enrollment_id, campaign_id, score, answers, commented, language, at)
            values (:id, 'satisfaction', null, null, 9,
                    jsonb_build_object('score', 9, 'comment', 'Best wishes, ' || :name), true, 'en', now()),
                   (:id, 'satisfaction', 2000 + :id, :campaign, 3, jsonb_build_object('score', 3), false, 'en', now())
            """;

    private static final String LEAD = """
            with lead as (
                insert into lead (id, contact_id, source, state, created_at, due_at, reason)
                values (5000 + :id, :id, 'form:demo', 'NEW', now(), now(), 'Call ' || :name)
            ),
            work as (
                insert into person_task (contact_id, campaign_id, campaign, title, enrollment_id, element_id, visit,
                                         group_name, instructions, outcomes, state, created_at, due_at, outcome, note)
                values (:id, :campaign, 'whole', 'Call', 2000 + :id, 'Activity_Call', 1, 'sales', '', '{done}', 'DONE',
                        now(), now(), 'done', 'Spoke with ' || :name)
            ),
            became as (
                insert into step_outcome (enrollment_id, element_id, contact_id, outcome, at)
                values (2000 + :id, 'Activity_Call', :id, 'done', now())
            ),
            told as (
                insert into webhook_call (webhook, contact_id, campaign_id, campaign, enrollment_id, element_id, visit,
                                          state, queued_at, next_attempt_at)
                values ('crm', :id, :campaign, 'whole', 2000 + :id, 'Activity_Tell', 1, 'WAITING', now(), now())
            ),
            points as (
                insert into lead_points (contact_id, campaign_id, enrollment_id, element_id, visit, points, at)
                values (:id, :campaign, 2000 + :id, 'Activity_Points', 1, 5, now())
            )
            insert into lead_event (lead_id, at, kind, detail) values (5000 + :id, now(), 'NOTED', 'Call ' || :name)
            """;

    private static final String FILES = """
            with job as (
                insert into job (kind, title, state, node, queued_at) values ('IMPORT', 'people.csv', 'DONE', 'n', now())
                returning id
            ),
            bulk as (
                insert into bulk_job (job_id, action, said_by, at)
                select id, '{"kind": "SUPPRESS", "reason": "asked by phone"}', 'maria', now() from job
            ),
            changed as (
                insert into bulk_change (job_id, contact_id, changed, before)
                select id, :id, true, jsonb_build_object('address', :address) from job
            ),
            refused as (
                insert into job_rejection (job_id, line, reason, cells)
                select id, 7, 'Twice in the file', jsonb_build_array(:name, upper(:address)) from job
                union all
                select id, 8, 'Twice in the file', jsonb_build_array('Other', 'x' || :address) from job
            )
            insert into sandbox_mail (received_at, recipient, sender, subject, preview, raw)
            values (now(), :address, 'shop@x.example', 'Dear ' || :name, '…', convert_to('Dear ' || :name, 'UTF8'))
            """;
}
