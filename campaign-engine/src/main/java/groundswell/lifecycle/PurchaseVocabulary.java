package groundswell.lifecycle;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code purchased("green-tea", within: duration("P90D"))}: an order line with this article number or category. */
@Component
class PurchaseVocabulary implements Vocabulary {

    private static final String EVER = """
            exists (
                select from order_line l
                where l.contact_id = c.id and (l.sku = :product or l.category = :product)
            )""";

    private static final String LATELY = """
            exists (
                select from order_line l
                join customer_order o on o.id = l.order_id
                where l.contact_id = c.id and (l.sku = :product or l.category = :product) and o.ordered_at >= :within
            )""";

    @Override
    public List<Function> functions() {
        var purchased = new Function(
                "purchased",
                FeelType.BOOLEAN,
                List.of(Parameter.required("product", FeelType.TEXT), Parameter.optional("within", FeelType.DAYS)),
                EVER,
                EVER);
        return List.of(purchased.when("within", LATELY, LATELY));
    }
}
