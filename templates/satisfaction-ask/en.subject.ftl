[#if contact.firstName?has_content]${contact.firstName}, how was it?[#else]How was it?[/#if]
