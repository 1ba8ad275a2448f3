[#if contact.firstName?has_content]${contact.firstName}，生日快樂[#else]生日快樂[/#if]
