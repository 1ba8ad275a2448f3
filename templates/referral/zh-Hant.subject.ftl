[#if contact.firstName?has_content]${contact.firstName}，[/#if]謝謝您，送您一份可以分享的心意
