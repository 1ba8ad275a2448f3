-- Who bought an article or anything of a category: without them each contact's lines are read one by one.
create index order_line_sku on order_line (sku, contact_id);
create index order_line_category on order_line (category, contact_id) where category is not null;
