[#if contact.firstName?has_content]${contact.firstName}, wie war es?[#else]Wie war es?[/#if]
