這是您本人嗎？

有人在我們的網站上填寫了這個地址，並勾選了同意。必須是您本人的意思，我們才會寫信給您，因此先向您確認。

[#if (optIn.wordings)?has_content]
您將同意以下內容：

[#list optIn.wordings as wording]
> ${wording}

[/#list]
[/#if]
查看內容並確認：${confirmUrl}

連結會開啟一個頁面，按下頁面上的按鈕即可確認。連結的有效期限為 30 天。

不是您本人嗎？請不必理會這封信，您不會收到任何相關信件。

--
您收到這封信，是因為有人在我們的網站上填寫了這個地址。
取消訂閱：${unsubscribeUrl}

${company.name}
${company.address}
