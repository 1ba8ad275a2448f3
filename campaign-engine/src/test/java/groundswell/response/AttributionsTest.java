package groundswell.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groundswell.response.Attribution.Model;
import groundswell.response.Attribution.Share;
import groundswell.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AttributionsTest {

    private static final Instant SOLD = Instant.parse("2026-06-30T12:00:00Z");

    private final JdbcClient db = JdbcClient.create(TestDatabase.fresh());
    private final CampaignResponse responses = new CampaignResponse(db);

    private void touch(long contact, String kind, String verdict, long campaign, String letter, Instant at) {
        db.sql("""
                        insert into touchpoint (contact_id, kind, at, verdict, message_id, campaign_id, template)
                        values (:contact, :kind, :at, :verdict, 1, :campaign, :letter)
                        """)
                .param("contact", contact)
                .param("kind", kind)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("verdict", verdict)
                .param("campaign", campaign)
                .param("letter", letter)
                .update();
    }

    private void click(long contact, long campaign, String letter, int daysBefore) {
        touch(contact, "CLICK", "HUMAN", campaign, letter, SOLD.minus(Duration.ofDays(daysBefore)));
    }

    private void sale(long contact, String amount, String currency) {
        db.sql("""
                        insert into touchpoint (contact_id, kind, at, verdict, data)
                        values (:contact, 'purchased', :at, 'HUMAN',
                                jsonb_build_object('amount', cast(:amount as numeric), 'currency', :currency))
                        """)
                .param("contact", contact)
                .param("at", SOLD.atOffset(ZoneOffset.UTC))
                .param("amount", new BigDecimal(amount))
                .param("currency", currency)
                .update();
    }

    private Attribution of(Model model, boolean opens) {
        return responses.attribution(
                1, new AttributionOrder(model, 30, 7, opens, List.of("purchased"), SOLD.minus(Duration.ofDays(365))));
    }

    private Map<String, String> values(Model model) {
        return of(model, false).shares().stream()
                .collect(Collectors.toMap(Share::template, it -> it.value().toPlainString()));
    }

    @Test
    void each_model_gives_the_credit_in_its_way() {
        click(1, 1, "first", 14);
        click(1, 1, "second", 7);
        click(1, 2, "last", 0);
        sale(1, "70.00", "EUR");

        assertThat(values(Model.FIRST)).isEqualTo(Map.of("first", "70.00"));
        assertThat(values(Model.LAST)).isEqualTo(Map.of("last", "70.00"));
        assertThat(values(Model.LINEAR)).isEqualTo(Map.of("first", "23.33", "second", "23.34", "last", "23.33"));
        assertThat(values(Model.TIME_DECAY)).isEqualTo(Map.of("first", "10.00", "second", "20.00", "last", "40.00"));
    }

    @Test
    void machines_opens_later_clicks_and_those_before_the_window_get_nothing() {
        click(1, 1, "real", 3);
        click(1, 1, "too early", 31);
        touch(1, "CLICK", "MACHINE", 1, "scanner", SOLD.minusSeconds(60));
        touch(1, "OPEN", "HUMAN", 1, "opened", SOLD.minusSeconds(60));
        touch(1, "CLICK", "HUMAN", 1, "afterwards", SOLD.plusSeconds(60));
        sale(1, "10.00", "EUR");

        assertThat(values(Model.LINEAR)).isEqualTo(Map.of("real", "10.00"));
        assertThat(of(Model.LINEAR, true).shares())
                .extracting(Share::template)
                .containsExactlyInAnyOrder("real", "opened");
    }

    @Test
    void a_sale_that_owes_this_campaign_nothing_is_not_in_its_report() {
        click(1, 1, "ours", 31);
        click(1, 2, "theirs", 1);
        sale(1, "10.00", "EUR");
        click(2, 1, "ours", 1);
        sale(2, "5", "GBP");
        sale(3, "99", "EUR");

        assertThat(of(Model.LINEAR, false).totals())
                .containsExactly(new Attribution.Total("GBP", 1, new BigDecimal("5.00")));
    }

    @ParameterizedTest
    @EnumSource(Model.class)
    void whatever_the_clicks_the_parts_are_together_what_was_sold(Model model) {
        var random = new Random(model.name().hashCode());
        Map<String, BigDecimal> sold = new HashMap<>();
        Map<String, Long> sales = new HashMap<>();
        for (long contact = 1; contact <= 40; contact++) {
            click(contact, 1, "letter" + random.nextInt(5), random.nextInt(30));
            for (int i = random.nextInt(12); i > 0; i--) {
                var at = SOLD.minusSeconds(random.nextInt(30 * 86_400));
                touch(contact, "CLICK", "HUMAN", 1 + random.nextInt(3), "letter" + random.nextInt(5), at);
            }
            var currency = List.of("EUR", "JPY", "KWD").get(random.nextInt(3));
            var amount = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(4));
            sale(contact, amount.toPlainString(), currency);
            sold.merge(currency, amount, BigDecimal::add);
            sales.merge(currency, 1L, Long::sum);
        }

        var found = of(model, false);

        for (var total : found.totals()) {
            assertThat(total.value()).isEqualByComparingTo(sold.get(total.currency()));
            assertThat(total.conversions()).isEqualTo(sales.get(total.currency()));
            var parts = found.shares().stream()
                    .filter(it -> Objects.equals(total.currency(), it.currency()))
                    .toList();
            assertThat(parts.stream().map(Share::value).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(total.value());
            assertThat(parts).allSatisfy(it -> assertThat(it.value()).isNotNegative());
        }
        assertThat(found.totals()).hasSize(3);
    }

    @Test
    void a_window_is_a_number_of_days() {
        for (int days : List.of(0, -1, 366)) {
            assertThatThrownBy(() -> new AttributionOrder(Model.LAST, days, 7, false, List.of("purchased"), SOLD))
                    .isInstanceOf(InvalidTracking.class)
                    .hasMessageContaining("window");
        }
    }

    @Test
    void people_are_counted_apart_from_machines_by_letter() {
        touch(1, "OPEN", "HUMAN", 1, "pricing", SOLD);
        touch(1, "OPEN", "HUMAN", 1, "pricing", SOLD.plusSeconds(1));
        touch(2, "OPEN", "UNKNOWN", 1, "pricing", SOLD);
        touch(3, "OPEN", "MACHINE", 1, "pricing", SOLD);
        db.sql("update touchpoint set cause = 'PRIVACY_PROXY' where verdict = 'MACHINE'")
                .update();
        touch(4, "OPEN", "MACHINE", 1, "pricing", SOLD);
        touch(1, "CLICK", "HUMAN", 1, "pricing", SOLD);
        touch(4, "CLICK", "MACHINE", 1, "pricing", SOLD);
        touch(4, "CLICK", "MACHINE", 1, "other", SOLD);
        touch(9, "CLICK", "HUMAN", 2, "pricing", SOLD);

        assertThat(responses.letters(1))
                .containsExactly(
                        new LetterResponse("other", 0, 0, 0, 0, 0, 0, 1),
                        new LetterResponse("pricing", 2, 3, 2, 1, 1, 1, 1));
    }
}
