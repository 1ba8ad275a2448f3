[#if contact.firstName?has_content]${contact.firstName}，好久不見[#else]好久不見[/#if]
