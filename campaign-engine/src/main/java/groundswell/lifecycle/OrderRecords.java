package groundswell.lifecycle;

import groundswell.contact.Merge;
import groundswell.contact.Person;
import groundswell.contact.PersonalRecords;
import groundswell.contact.PersonalRows;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the person bought. An erased person's orders stay as nobody's, because the shop's totals are made of them. */
@Component
class OrderRecords implements PersonalRecords {

    private final JdbcClient db;
    private final Settlement settlement;

    OrderRecords(JdbcClient db, Settlement settlement) {
        this.db = db;
        this.settlement = settlement;
    }

    @Override
    public Set<String> tables() {
        return Set.of("customer_order", "order_line", "order_summary", "customer_standing");
    }

    @Override
    public Map<String, List<Map<String, Object>>> export(Person person) {
        return Map.of(
                "standing",
                PersonalRows.of(db.sql("""
                        select to_jsonb(s) - 'contact_id' as standing from customer_standing s where contact_id = :contact
                        """).param("contact", person.id())),
                "orders",
                PersonalRows.of(db.sql("""
                        select o.external_id as id, o.ordered_at, o.currency, o.total,
                               coalesce(
                                   (select jsonb_agg(jsonb_build_object('sku', l.sku, 'category', l.category,
                                           'quantity', l.quantity, 'price', l.price) order by l.line_no)
                                    from order_line l
                                    where l.contact_id = o.contact_id and l.order_id = o.id), '[]') as lines
                        from customer_order o
                        where o.contact_id = :contact
                        order by o.ordered_at, o.id
                        """).param("contact", person.id())));
    }

    /** The shop's number would lead back to the person. */
    @Override
    public Map<String, Integer> erase(Person person) {
        int orders = db.sql("""
                        update customer_order
                        set contact_id = :nobody, external_id = 'erased-' || id
                        where contact_id = :contact
                        """)
                .param("nobody", person.nobody())
                .param("contact", person.id())
                .update();
        int lines = db.sql("update order_line set contact_id = :nobody where contact_id = :contact")
                .param("nobody", person.nobody())
                .param("contact", person.id())
                .update();
        sumUp(person.id(), person.nobody());
        db.sql("delete from customer_standing where contact_id = :contact")
                .param("contact", person.id())
                .update();
        return Map.of("customer_order", orders, "order_line", lines);
    }

    @Override
    public void move(Merge merge) {
        db.sql("""
                        with moved as (
                            update customer_order set contact_id = :to where contact_id = :from returning id
                        ),
                        lines as (
                            update order_line set contact_id = :to where contact_id = :from
                        )
                        select count(note_moved(:merge, 'customer_order', id)) from moved
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .query(Long.class)
                .single();
        sumUp(merge.from(), merge.to());
        standAnew(merge);
    }

    @Override
    public void moveBack(Merge merge) {
        db.sql("""
                        with back as (
                            update customer_order
                            set contact_id = :from
                            where contact_id = :to
                              and id in (select row_id from moved_rows(:merge, 'customer_order'))
                            returning id
                        )
                        update order_line l
                        set contact_id = :from
                        from back
                        where l.contact_id = :to and l.order_id = back.id
                        """)
                .param("merge", merge.id())
                .param("from", merge.from())
                .param("to", merge.to())
                .update();
        sumUp(merge.from(), merge.to());
        standAnew(merge);
    }

    private void standAnew(Merge merge) {
        db.sql("delete from customer_standing where contact_id in (:one, :other)")
                .param("one", merge.from())
                .param("other", merge.to())
                .update();
        settlement.settle(Set.of(merge.from(), merge.to()));
    }

    /** The trigger only adds; here orders also go. */
    private void sumUp(long one, long other) {
        db.sql("delete from order_summary where contact_id in (:one, :other)")
                .param("one", one)
                .param("other", other)
                .update();
        db.sql("""
                        insert into order_summary (contact_id, order_count, total, currency, first_at, last_at)
                        select contact_id, count(*), sum(total),
                               case when min(currency) = max(currency) then min(currency) end,
                               min(ordered_at), max(ordered_at)
                        from customer_order
                        where contact_id in (:one, :other)
                        group by contact_id
                        """).param("one", one).param("other", other).update();
    }
}
