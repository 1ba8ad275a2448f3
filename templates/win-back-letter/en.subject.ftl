[#if contact.firstName?has_content]${contact.firstName}, it has been a while[#else]It has been a while[/#if]
