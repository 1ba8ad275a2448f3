[#if contact.firstName?has_content]Happy birthday, ${contact.firstName}[#else]Happy birthday[/#if]
